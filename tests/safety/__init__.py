"""Each row of the list of faults, tried on the real command."""

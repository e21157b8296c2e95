"""`overstapkit status`: where every wave and client stands, and what the next step is."""

"""`overstapkit doctor`: what is installed, what is missing and how to mend it.

It answers where nothing else does: whatever may be broken is tried in a process of its own.
"""

"""overstapkit: complete conversion kits for clients who move from Werknemerloket to MijnLoket."""

__version__ = "0.1.0"

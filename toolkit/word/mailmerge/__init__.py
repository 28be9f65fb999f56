"""Word's own mail-merge fields: read once, filled for one record after another; knows no ``{{ tags }}``."""

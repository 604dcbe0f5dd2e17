"""verlautbar: German government press releases into datasets."""

__version__ = "0.1.0"

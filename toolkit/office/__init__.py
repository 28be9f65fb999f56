"""Programs beside us: LibreOffice found and run, the desktop asked to show a folder."""

"""What the portable folder is put together from: Windows' Python, wheels, the toolkit itself."""

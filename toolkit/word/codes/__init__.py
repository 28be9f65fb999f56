"""Field codes of a Word file: found in its parts and cut into words; what they mean is not known here."""

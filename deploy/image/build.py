"""Builds the image of the controllers without a daemon: Debian's Python, the locked packages, the project's wheel.

    python deploy/image/build.py --tag localhost/ack-controller:0.1.0                  for this machine
    python deploy/image/build.py --tag localhost/ack-controller:0.1.0 --arch arm64     for another, from here
    python deploy/image/build.py --tag localhost/ack-controller:ecr-0.1.0 --services ecr   one that runs ECR by default

The root file system has no shell, no package manager and no compiler: packages are unpacked, none of their scripts run,
so that it is made for any architecture on any. `buildah` turns it into an image; with `--root-only` it is not asked.
Needs Debian's mmdebstrap and buildah, and Python 3.11, the image's own, to compile what the image never may.

Who has Docker takes the Dockerfile beside this file.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from ack.generate.write_manifests import project_version
from ack.generate.write_sbom import Component, debian, locked, write_sbom

HERE = Path(__file__).parent
SUITE = "bookworm"
PACKAGES = "python3.11-minimal,libpython3.11-stdlib"
PLATFORMS = {"amd64": "x86_64", "arm64": "aarch64"}
SITE = Path("usr/local/lib/python3.11/dist-packages")
USER = "1000:1000"
"""As the charts run it."""
EPOCH = "0"
UNUSED = (
    *("bin", "sbin", "usr/bin", "usr/sbin"),
    *("usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/info", "usr/share/lintian", "usr/share/perl5"),
    *("usr/share/debconf", "usr/share/bash-completion", "var/lib/dpkg", "var/cache", "var/log", "usr/libexec"),
    *("etc/apt", "etc/dpkg", "usr/lib/dpkg", "usr/lib/apt", "usr/share/python3"),
)
"""What Debian's packages bring that no controller uses; of the programs only Python stays."""
TOOLS = frozenset({"debconf", "dpkg", "openssl", "perl-base", "tar"})
"""Packages of which nothing stays."""
SCRIPT = """#!/usr/bin/python3.11 -Es
from ack.cli.controller import main

main()
"""


def run(*command: str | Path, **environment: str) -> str:
    """What a program prints; its errors go where ours do."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}, check=False)
    if done.returncode:
        sys.exit(f"build.py: {' '.join(map(str, command))}: exit status {done.returncode}")
    return done.stdout


def build_root(root: Path, arch: str, wheel: Path) -> list[Component]:
    """Makes the root file system; what it is made of."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    base = root.parent / f"base-{arch}.tar"
    if not base.exists():
        options = ("--variant=extract", f"--architectures={arch}", f"--include={PACKAGES}")
        run("mmdebstrap", *options, SUITE, base, SOURCE_DATE_EPOCH=EPOCH)
    run("tar", "--extract", "--file", base, "--directory", root, "--exclude=./dev/*")
    packages = sorted(_packages(root, arch), key=lambda component: component.name)
    python = (root / "usr/bin/python3.11").read_bytes()
    for name in UNUSED:
        shutil.rmtree(root / name, ignore_errors=True)
        if (root / name).is_symlink():
            (root / name).unlink()
    (root / "usr/bin").mkdir()
    (root / "bin").symlink_to("usr/bin")
    for program, content in (("python3.11", python), ("ack-controller", SCRIPT.encode())):
        (root / "usr/bin" / program).write_bytes(content)
        (root / "usr/bin" / program).chmod(0o755)
    (root / "etc/passwd").write_text("ack:x:1000:1000::/:/nowhere\n")
    (root / "etc/group").write_text("ack:x:1000:\n")
    lock = HERE / "requirements.txt"
    _install(root / SITE, arch, "--require-hashes", "--requirement", str(lock))
    _install(root / SITE, arch, str(wheel))
    shutil.rmtree(root / SITE / "bin", ignore_errors=True)
    _compile(root)
    return [*packages, *locked(lock.read_text())]


def _packages(root: Path, arch: str) -> list[Component]:
    """Debian's packages, by the heads of their changelogs: without dpkg's own scripts there is no dpkg database."""
    found = {}
    for file in root.glob("usr/share/doc/*/changelog*.gz"):
        head = re.match(r"\S+ \((\S+)\)", gzip.decompress(file.read_bytes())[:200].decode(errors="replace"))
        if head and file.parent.name not in TOOLS:
            found.setdefault(file.parent.name, debian(file.parent.name, head[1], arch=arch, suite=SUITE))
    return list(found.values())


def _install(site: Path, arch: str, *what: str) -> None:
    platforms = [f"--platform=manylinux{old}_{PLATFORMS[arch]}" for old in ("_2_34", "_2_28", "_2_17", "2014")]
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--quiet",
        "install",
        "--no-deps",
        "--no-compile",
    )
    where = ("--target", str(site), "--python-version=3.11", "--implementation=cp", "--only-binary=:all:", "--upgrade")
    run(*pip, *where, *platforms, *what)


def _compile(root: Path) -> None:
    """Compiles all modules, since a root that is read-only cannot; what is in a file counts, not its time."""
    python = shutil.which("python3.11") or sys.exit("build.py: no python3.11: install the version that the image has")
    folders = (root / SITE, root / "usr/lib/python3.11")
    shared = ("-q", "-j", "0", "--invalidation-mode", "unchecked-hash", "-s", str(root), "-p", "/")
    for folder in folders:
        for cache in folder.rglob("__pycache__"):
            shutil.rmtree(cache)
    run(python, "-m", "compileall", *shared, *folders, PYTHONHASHSEED="0")


def build_image(root: Path, tag: str, arch: str, archive: Path, services: str = "") -> None:
    """Makes an OCI image of a root file system, and packs it into a file; it runs some services unless told others."""
    buildah = ("buildah", "--storage-driver=vfs")
    container = run(*buildah, "from", f"--arch={arch}", "scratch").strip()
    try:
        run(*buildah, "copy", "--quiet", "--chown=0:0", container, root, "/")
        labels = {"title": "ack-controller", "version": tag.rpartition(":")[2], "licenses": "Apache-2.0"}
        settings = [f"--label=org.opencontainers.image.{name}={value}" for name, value in labels.items()]
        settings += [f"--user={USER}", "--cmd=", '--entrypoint=["/usr/bin/ack-controller"]', "--workingdir=/"]
        settings += [f"--env=ACK_SERVICES={services}"] if services else []
        run(*buildah, "config", *settings, "--env=PATH=/usr/bin", f"--arch={arch}", container)
        run(*buildah, "commit", "--quiet", f"--timestamp={EPOCH}", container, tag)
    finally:
        run(*buildah, "rm", container)
    archive.unlink(missing_ok=True)
    digest = archive.with_suffix(".digest")
    run(*buildah, "push", "--quiet", f"--digestfile={digest}", tag, f"oci-archive:{archive}:{tag}")
    print(f"{tag} {digest.read_text().strip()} {archive}")


def main() -> None:
    """The program's entry point."""
    native = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), "amd64")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tag", default=f"localhost/ack-controller:{project_version()}")
    parser.add_argument("--arch", choices=PLATFORMS, default=native)
    parser.add_argument("--output", type=Path, default=Path("build/image"))
    parser.add_argument("--services", default="", help="what the image runs unless it is told, by commas: ecr,s3")
    parser.add_argument("--root-only", action="store_true", help="no image, only the root file system")
    arguments = parser.parse_args()
    output = arguments.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    for old in output.glob("*.whl"):
        old.unlink()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", output, SOURCE_DATE_EPOCH="315532800")
    (wheel,) = output.glob("*.whl")
    root = output / f"root-{arguments.arch}"
    components = build_root(root, arguments.arch, wheel)
    (output / f"sbom-{arguments.arch}.cdx.json").write_text(write_sbom(components, version=project_version()))
    if not arguments.root_only:
        build_image(
            root, arguments.tag, arguments.arch, output / f"ack-controller-{arguments.arch}.tar", arguments.services
        )


if __name__ == "__main__":
    main()

// What system and processor a program is made for, by its first bytes, in the words of `vsce package --target`:
// `node platform.mjs PROGRAM` prints `linux-x64`, `win32-arm64` …
import fs from "node:fs";
import { pathToFileURL } from "node:url";

/** Numbers that ELF, PE and Mach-O have for a processor. */
const ELF = { 62: "x64", 183: "arm64", 40: "armhf" };
const PE = { 0x8664: "x64", 0xaa64: "arm64" };
const MACH = { 0x01000007: "x64", 0x0100000c: "arm64" };

/** `undefined` where the bytes are no program of a system that there are packages for. */
export function platformOf(bytes) {
  const named = (system, processor) => processor && `${system}-${processor}`;
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) return named("linux", ELF[bytes.readUInt16LE(18)]);
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return named("darwin", MACH[bytes.readUInt32LE(4)]);
  const header = bytes.readUInt16BE(0) === 0x4d5a ? bytes.readUInt32LE(60) : bytes.length;
  if (header + 6 <= bytes.length && bytes.readUInt32BE(header) === 0x50450000) return named("win32", PE[bytes.readUInt16LE(header + 4)]);
  return undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(platformOf(fs.readFileSync(process.argv[2])) ?? "no program");
}

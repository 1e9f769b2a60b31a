// Records what the CPython inside the npm package `pyodide` prints.
//
//   node record_wasm.mjs PACKAGE_FOLDER [PROGRAMS_FOLDER EXPECTED_FOLDER]
//
// PACKAGE_FOLDER is the installed package (node_modules/pyodide); nothing is
// fetched.  Each program runs in an interpreter of its own, standard output
// only, and its text goes to EXPECTED_FOLDER/<version>/<name>.txt.  Programs
// that fail there are told and not recorded.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

async function one(folder, file) {
  const { loadPyodide } = await import(
    pathToFileURL(join(folder, "pyodide.mjs")));
  const out = []; // bytes: a last line without its end counts as well
  const python = await loadPyodide({ indexURL: folder + "/",
                                     stderr: () => {} });
  python.setStdout({ raw: (byte) => out.push(byte) });
  const version = python.runPython(
    "import sys; '%d.%d' % sys.version_info[:2]");
  python.FS.writeFile("/program.py", readFileSync(file));
  // As a file named on the command line is run, with the exit of a script:
  // what it left to do is done, its module goes, then the cycles.
  const status = python.runPython(`
import sys, gc
def _run():
    import atexit, builtins, types
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    with open("/program.py", encoding="utf-8") as f:
        source = f.read()
    try:
        exec(compile(source, "program.py", "exec"), main.__dict__)
        status = 0
    except SystemExit as e:
        status = e.code or 0
    except BaseException:
        status = 1
    atexit._run_exitfuncs()
    gc.collect()
    del sys.modules["__main__"], main
    gc.collect()
    sys.stdout.flush()
    return status
_run()`);
  process.stdout.write(JSON.stringify({ version, status, out: Buffer.from(out).toString() }));
}

function all(folder, programs, expected) {
  let bad = 0;
  let n = 0;
  let label = "";
  for (const name of readdirSync(programs).sort()) {
    if (!name.endsWith(".py")) continue;
    const said = JSON.parse(execFileSync(process.execPath, [
      fileURLToPath(import.meta.url), "--one", folder, join(programs, name)],
      { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 }).toString());
    label = said.version;
    if (said.status !== 0) {
      console.log(`${label} ${name}: failed`);
      bad++;
      continue;
    }
    mkdirSync(join(expected, label), { recursive: true });
    writeFileSync(join(expected, label, name.replace(/\.py$/, ".txt")),
      said.out);
    n++;
  }
  console.log(`${label}: ${n} programs, ${bad} failed`);
  return bad ? 1 : 0;
}

const args = process.argv.slice(2);
if (args[0] === "--one") {
  await one(resolve(args[1]), args[2]);
} else if (args.length < 1) {
  console.log("usage: node record_wasm.mjs PACKAGE_FOLDER");
  process.exit(2);
} else {
  process.exit(all(resolve(args[0]), resolve(args[1] ?? join(here, "programs")),
    resolve(args[2] ?? join(here, "expected"))));
}

// A real nginx with the configuration of docs/nginx.conf, on a free port and with a folder of its own.

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { temporary } from "./releases.mjs";

const DOCS = join(import.meta.dirname, "../../../docs/nginx.conf");
const BROTLI = "ngx_http_brotli_static_module.so";

/** Serves `dist` below `prefix`. `deploy(folder)` puts another release in its place. */
export async function nginx(dist, prefix) {
  const program = process.env.NGINX_PATH || ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync);
  if (!program) throw new Error("nginx is missing: install it with its brotli module (Debian: nginx-light libnginx-mod-http-brotli-static), or set NGINX_PATH");
  const { folder, remove } = await temporary("kontaktkoll-nginx-");
  const port = await freePort();
  const place = join(folder, "www", prefix);
  const deploy = async (release) => {
    await rm(place, { force: true });
    await symlink(release, place);
  };
  await mkdir(join(place, ".."), { recursive: true });
  await deploy(dist);

  let text = await readFile(DOCS, "utf8");
  // Only the lines that the file asks its reader to change.
  text = change(text, "listen 127.0.0.1:8080;", `listen 127.0.0.1:${port};`);
  text = change(text, "root /srv/www;", `root ${join(folder, "www")};`);
  text = change(text, "location /kontaktkoll-app/ {", `location ${prefix}/ {`);
  await writeFile(join(folder, "kontaktkoll.conf"), text);
  await writeFile(join(folder, "nginx.conf"), main(program, folder));

  const child = spawn(program, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await fetch(origin).catch(() => undefined)); attempt++) {
    if (child.exitCode !== null || attempt > 100) throw new Error(`nginx did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { origin, url: `${origin}${prefix}/`, deploy, stop, close: async () => (await stop(), await remove()) };
}

function change(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`docs/nginx.conf has no single \`${from}\``);
  return parts.join(to);
}

/** The configuration that Debian has around it. */
function main(program, folder) {
  // nginx writes to standard error.
  const said = spawnSync(program, ["-V"], { encoding: "utf8" }).stderr;
  const modules = said.match(/--modules-path=(\S+)/)?.[1] ?? "/usr/lib/nginx/modules";
  const module = join(modules, BROTLI);
  if (!existsSync(module) && !/brotli/.test(said)) {
    throw new Error(`nginx has no ${BROTLI}: install Debian's libnginx-mod-http-brotli-static, or an nginx with brotli`);
  }
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${join(folder, kind)};`);
  return `${existsSync(module) ? `load_module ${module};` : ""}
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
events { worker_connections 256; }
http {
  access_log off;
  ${paths.join("\n  ")}
  include ${join(folder, "kontaktkoll.conf")};
}
`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A web server of our own on a free port. */
export interface LocalServer {
  port: number;
  /** Paths in the order in which they were asked for. */
  requests: string[];
  /** The same as whole addresses: to a browser that has the server as its proxy, every host in the world is here. */
  addresses: string[];
  /** Paths that are asked for in vain until they are taken out of here: nothing is answered. */
  silent: Set<string>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder, under every host name that a browser asks for where the server is its proxy. There is nothing behind
 * it: a connection to a secure server is written down and refused.
 *
 * @param inline further answers by path: [media type, text].
 */
export async function serveFolder(
  folder: string,
  inline: Record<string, [type: string, text: string]> = {},
): Promise<LocalServer> {
  const requests: string[] = [];
  const addresses: string[] = [];
  const silent = new Set<string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const path = decodeURIComponent(url.pathname);
    addresses.push(url.href);
    requests.push(path);
    if (silent.has(path)) return;
    const own = inline[path];
    if (own) {
      response.writeHead(200, { 'content-type': own[0], 'cache-control': 'max-age=3600' }).end(own[1]);
      return;
    }
    const wanted = join(folder, normalize(path));
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
    createReadStream(file).pipe(response);
  });
  server.on('connect', (request, socket) => {
    addresses.push(`https://${request.url}/`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    addresses,
    silent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

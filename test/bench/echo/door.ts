import restify, { type Request, type Response } from 'restify';

/** A request that came by a route, so it has a method. */
export type Routed = Request & { method: string };

/** A bot set up the way its kit's own samples are: restify, restify's body parser, and one line into the adapter. */
export function openDoor(take: (request: Routed, response: Response) => Promise<void>): void {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => take(request as Routed, response));
  server.get('/readyz', async (_request, response) => {
    response.send(200);
  });
  server.listen(Number(process.env.PORT), '127.0.0.1');
}

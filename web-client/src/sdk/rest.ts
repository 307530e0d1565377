/** REST with a token, whose refusals are `CallRefused`. Paths are such as `/api/v1/conversations`. */
export interface RestClient {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body?: object, headers?: Record<string, string>): Promise<Body>;
  put<Body>(path: string, body?: object): Promise<Body>;
  patch<Body>(path: string, body: object): Promise<Body>;
  delete<Body>(path: string): Promise<Body>;
}

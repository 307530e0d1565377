import { createContext, use } from 'react';
import type { ConnectionState } from '../../sdk';

export const ConnectionContext = createContext<ConnectionState>('disconnected');

/** Whether the server can be reached; calls go on without it. */
export const useConnection = (): ConnectionState => use(ConnectionContext);

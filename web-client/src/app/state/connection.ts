import { createContext, use } from 'react';
import type { ConnectionState } from '../../sdk';

export const ConnectionContext = createContext<ConnectionState>('disconnected');

/** Returns the state of the signaling connection. Calls continue without it. */
export const useConnection = (): ConnectionState => use(ConnectionContext);

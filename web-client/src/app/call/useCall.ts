import { useEffect, useReducer } from 'react';
import type { Call } from '../../sdk';

/** Renders the component again whenever the call changes. */
export function useCall(call: Call): Call {
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => call.on('change', drawAgain), [call]);
  return call;
}

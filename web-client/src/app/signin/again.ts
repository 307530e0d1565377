import { createContext, use } from 'react';
import type { Access } from './accessToken';

/** The state of the access token, and the two ways to sign in again. */
export type SignInAgain = {
  access: Access;
  /** Signs in in a separate window; this page stays open. */
  aside: () => void;
  /** Signs in in this window, which leaves this page. */
  here: () => void;
};

export const SignInContext = createContext<SignInAgain>({ access: 'held', aside: () => {}, here: () => {} });

export const useSignInAgain = (): SignInAgain => use(SignInContext);

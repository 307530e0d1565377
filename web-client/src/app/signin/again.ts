import { createContext, use } from 'react';
import type { Access } from './accessToken';

/** How it stands with the sign-in, and the two ways to sign in again. */
export type SignInAgain = {
  access: Access;
  /** In a window beside this page, which goes on. */
  aside: () => void;
  /** In this page, which is left for that. */
  here: () => void;
};

export const SignInContext = createContext<SignInAgain>({ access: 'held', aside: () => {}, here: () => {} });

export const useSignInAgain = (): SignInAgain => use(SignInContext);

import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { expect, test } from 'vitest';
import { CallRefused } from '../../sdk';
import { signedOut } from '../../sdk/problem';
import { IssuerAway, signInProblem } from './problem';

test.each([
  ['the user said no', new ErrorResponse({ error: 'access_denied' }), 'refused', 'access_denied'],
  ['another sign-in is needed', new ErrorResponse({ error: 'login_required' }), 'refused', 'login_required'],
  [
    'the issuer says that it is away',
    new ErrorResponse({ error: 'temporarily_unavailable' }),
    'unreachable',
    'temporarily_unavailable',
  ],
  ['nobody listens', new TypeError('Failed to fetch'), 'unreachable', null],
  ['nobody answers in time', new ErrorTimeout('Network timed out'), 'unreachable', null],
  [
    'a proxy answers with a page',
    new Error('Invalid response Content-Type: text/html, from URL: http://issuer'),
    'unreachable',
    null,
  ],
  ['a proxy answers with JSON', new Error('Bad Gateway (502)'), 'unreachable', null],
  ['the issuer does not answer for itself', new IssuerAway('502'), 'unreachable', null],
  ['the services do not take the token', new CallRefused(signedOut()), 'unaccepted', 'invalid_token'],
  ['the errand is not known here', new Error('No matching state found in storage'), 'failed', null],
])('%s', (_, error, kind, code) => expect(signInProblem(error)).toEqual({ kind, code }));

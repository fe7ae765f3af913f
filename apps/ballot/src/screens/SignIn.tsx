import { useEffect, useId, useState } from 'react';

import { developmentRoles } from '../graph.ts';
import { useSpoken } from '../words/words.ts';

import type { DevelopmentRole } from '../graph.ts';

/** Takes the voter's token: pasted, or in development one of the ready ones. */
export const SignIn = ({ onSignedIn }: { readonly onSignedIn: (token: string) => void }) => {
  const { words } = useSpoken();
  const [token, setToken] = useState('');
  const [roles, setRoles] = useState<readonly DevelopmentRole[]>([]);
  const [empty, setEmpty] = useState(false);
  const [field, hint] = [useId(), useId()];

  useEffect(() => void developmentRoles().then(setRoles, () => undefined), []);

  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() === '') setEmpty(true);
        else onSignedIn(token.trim());
      }}
    >
      <p id={hint}>{words.signInHint}</p>
      {roles.length > 0 && (
        <label>
          {words.role}
          <select data-testid="role" defaultValue="" onChange={(event) => setToken(event.target.value)}>
            <option value="">{words.roleNone}</option>
            {roles.map((role) => (
              <option key={role.role} value={role.token}>
                {role.role} · {role.region}
              </option>
            ))}
          </select>
        </label>
      )}
      <label htmlFor={field}>{words.token}</label>
      <textarea
        id={field}
        rows={3}
        value={token}
        onChange={(event) => setToken(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={hint}
        aria-invalid={empty}
      />
      {empty && (
        <p role="alert" className="alert">
          {words.tokenEmpty}
        </p>
      )}
      <button type="submit" className="main">
        {words.signIn}
      </button>
    </form>
  );
};

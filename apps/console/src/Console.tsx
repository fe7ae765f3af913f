import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo, useState } from 'react';
import { examplesPlugin } from './ExamplesPanel.tsx';
import { exampleQueries } from './examples.ts';
import { type Language, preferredLanguage, words } from './language.ts';
import { type DevelopmentRole, developmentRoles } from './development-roles.ts';

const plugins = [examplesPlugin, HISTORY_PLUGIN];
const first = exampleQueries[0];

export const Console = () => {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [roles, setRoles] = useState<readonly DevelopmentRole[]>([]);
  const [role, setRole] = useState('');

  useEffect(() => void developmentRoles().then(setRoles), []);

  const fetcher = useMemo(() => {
    const token = roles.find((candidate) => candidate.role === role)?.token;
    return createGraphiQLFetcher({
      url: new URL('graphql', document.baseURI).href,
      headers: { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) },
    });
  }, [roles, role, language]);

  const word = words[language];
  return (
    <div className="console">
      <header className="console-bar">
        <strong>Renda · 人大代表履职一张网</strong>
        {roles.length > 0 && (
          <label>
            {word.role}{' '}
            <select value={role} onChange={(event) => setRole(event.target.value)} data-testid="role">
              <option value="">{word.anyone}</option>
              {roles.map((candidate) => (
                <option key={candidate.role} value={candidate.role}>
                  {candidate.role} · {candidate.region}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {word.language}{' '}
          <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
            <option value="zh-CN">中文</option>
            <option value="en">English</option>
          </select>
        </label>
      </header>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        initialQuery={first?.query}
        initialVariables={JSON.stringify(first?.variables ?? {}, null, 2)}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
      >
        <GraphiQL.Logo>Renda</GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
};

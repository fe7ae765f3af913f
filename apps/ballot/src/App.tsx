import { useEffect, useState } from 'react';

import { unfitnessOf } from './device/fitness.ts';
import { Screen } from './screens/Screen.tsx';
import { Voting } from './Voting.tsx';
import { keepLanguage, preferredLanguage } from './words/language.ts';
import { SpokenContext, spokenIn } from './words/words.ts';

import type { Unfitness } from './device/fitness.ts';
import type { Language } from './words/language.ts';

export const App = () => {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [unfit, setUnfit] = useState<Unfitness | 'UNKNOWN' | undefined>('UNKNOWN');
  const spoken = spokenIn(language);

  useEffect(() => void unfitnessOf().then(setUnfit), []);
  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
  }, [language]);

  return (
    <SpokenContext value={spoken}>
      <header className="bar">
        <strong>Renda · {spoken.words.product}</strong>
        <label>
          <span className="unseen">{spoken.words.language}</span>
          <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
            <option value="zh-CN">中文</option>
            <option value="en">English</option>
          </select>
        </label>
      </header>
      <main>
        {unfit === undefined && <Voting />}
        {unfit !== undefined && unfit !== 'UNKNOWN' && (
          <Screen title={spoken.words.product}>
            <p role="alert" className="alert">
              {spoken.words.unfit[unfit]}
            </p>
          </Screen>
        )}
      </main>
    </SpokenContext>
  );
};

import { useMantineColorScheme } from '@mantine/core';
import { languages } from '../text/languages';
import { useLanguage, useText } from '../text/useText';
import styles from './Preferences.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** The choice of language and colours, small enough for the foot of any page. */
export function Preferences() {
  const { common } = useText();
  const [language, choose] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles['preferences']}>
      <label>
        <span className="visually-hidden">{common.language}</span>
        <select
          value={language}
          onChange={(event) => {
            const chosen = languages.find((known) => known === event.currentTarget.value);
            if (chosen) choose(chosen);
          }}
        >
          {languages.map((known) => (
            <option key={known} value={known} lang={known}>
              {common.languageNames[known]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{common.scheme.label}</span>
        <select
          value={colorScheme}
          onChange={(event) => {
            const chosen = schemes.find((known) => known === event.currentTarget.value);
            if (chosen) setColorScheme(chosen);
          }}
        >
          {schemes.map((known) => (
            <option key={known} value={known}>
              {common.scheme[known]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

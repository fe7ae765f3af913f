import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { exampleQueries } from './examples.ts';

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M5 4h14v16l-7-4-7 4z" />
  </svg>
);

/** The ready-made queries; a click puts one into the editors. */
const ExamplesPanel = () => {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { setOperationName } = useGraphiQLActions();
  return (
    <section className="examples">
      <h2>示例查询 · Examples</h2>
      <ul>
        {exampleQueries.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              onClick={() => {
                queryEditor?.setValue(example.query);
                variableEditor?.setValue(JSON.stringify(example.variables ?? {}, null, 2));
                // GraphiQL reads the name from the text only after a pause; whoever runs at once must not run the last one.
                setOperationName(example.name);
              }}
            >
              <span>{example.zh}</span>
              <small>{example.en}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const examplesPlugin: GraphiQLPlugin = { title: '示例 · Examples', icon: Icon, content: ExamplesPanel };

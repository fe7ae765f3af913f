import { useState } from 'react';

import { useSpoken } from '../words/words.ts';

interface ReceiptTextProps {
  readonly roundId: string;
  readonly title: string;
  readonly receipt: string;
}

/** The receipt to read, to copy and to keep as a file that leads back here. */
export const ReceiptText = ({ roundId, title, receipt }: ReceiptTextProps) => {
  const { words } = useSpoken();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}${location.pathname}#${roundId}/${receipt}`;
  const text = `${title}\n${words.roundNumber}: ${roundId}\n${words.receipt}: ${receipt}\n${address}\n`;
  return (
    <>
      <h2>{words.receipt}</h2>
      <p className="receipt" data-testid="receipt" data-receipt={receipt}>
        {receipt.match(/.{4}/g)?.map((four, index) => (
          <span key={index}>{four}</span>
        ))}
      </p>
      <div className="pair">
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard?.writeText(receipt).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {copied ? words.copied : words.copy}
        </button>
        <a
          className="button"
          download={`receipt-${receipt.slice(0, 8)}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {words.save}
        </a>
      </div>
    </>
  );
};

import { useEffect, useRef } from 'react';

import type { ReactNode } from 'react';

/** One screen: its heading takes the focus, so that a screen reader tells where one has come to. */
export const Screen = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Renda`;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <section className="screen">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
};

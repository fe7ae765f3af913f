import type { RegionCode } from '@renda/kernel';

import type { AggregateRef } from './domain-event.ts';

/** Who is told: whoever holds the role in the region, or one subject of it. Never an address or a name. */
export interface NoticeRecipient {
  readonly role: string;
  readonly region: RegionCode;
  readonly subject?: string;
}

/** Something somebody has to be told, stored in the command's transaction and sent afterwards, at least once. */
export interface Notice {
  /** For example `assignment.overdue`; the sender words it. */
  readonly kind: string;
  readonly to: NoticeRecipient;
  readonly about: AggregateRef;
  /** Figures and days for the wording; no citizen's personal data. */
  readonly data?: object;
}

export interface StoredNotice extends Notice {
  readonly id: string;
  readonly data: object;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
}

/** The way out: console here, a text message or an office system elsewhere. May be called twice for one notice. */
export interface NoticeSender {
  send(notice: StoredNotice): Promise<void>;
}

import { anyone } from '@renda/identity';
import { defineErrors, fixedClock } from '@renda/kernel';
import { registerConstraintErrors, repositoryOf, sqlMigration, storedColumns } from '@renda/persistence';
import { fixedPolicies } from '@renda/policy';
import { EntitySchema } from 'typeorm';

import type { Viewer } from '@renda/identity';
import type { Database, Repository, Stored } from '@renda/persistence';

import type { CommandBase, CommandInput, ExternalReference } from '../command-base.ts';
import type { Unit } from '../unit.ts';

/** A domain small enough for the specs of the envelope: notes, which can be written and refused. */
export interface Note extends Stored {
  readonly text: string;
  readonly regionCode: string;
  readonly writtenAt: Date;
}

export const noteTable = new EntitySchema<Note>({
  name: 'Note',
  tableName: 'note',
  columns: {
    ...storedColumns,
    text: { type: 'text' },
    regionCode: { type: 'text', name: 'region_code' },
    writtenAt: { type: 'timestamptz', name: 'written_at' },
  },
});

export const createNotes = sqlMigration('0001-create-notes', {
  up: `-- What the specs write; a text is checked at the end of the transaction only. Echoes are a consumer's.
       CREATE TABLE note (
         id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
         created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
         text text NOT NULL, region_code text NOT NULL, written_at timestamptz NOT NULL,
         CONSTRAINT note_text_once UNIQUE (text) DEFERRABLE INITIALLY DEFERRED
       );
       CREATE TABLE echo (note_id text NOT NULL)`,
  down: 'DROP TABLE echo; DROP TABLE note',
});

export interface Notes {
  readonly notes: Repository<Note>;
}

export const noteErrors = defineErrors('notes', {
  NOTE_REFUSED: { en: 'The note is refused. Write another.', zh: '记录被退回。请另写一条。' },
  NOTE_TWICE: { en: 'There is such a note. Write another.', zh: '已有相同记录。请另写一条。' },
});

registerConstraintErrors({ note_text_once: () => noteErrors.NOTE_TWICE() });

export interface WriteNoteInput extends CommandInput {
  readonly text: string;
  readonly phone?: string;
  readonly citizen?: { readonly address: string };
  readonly externalReference?: ExternalReference;
}

/** Writes the note, says so in every way a unit knows, and then refuses the text `refused`. */
export const writeNote = async (
  input: WriteNoteInput,
  unit: Unit<Notes>,
  id?: string,
): Promise<{ readonly note: Note; readonly again: readonly Date[] }> => {
  const row = { ...(id ? { id } : {}), text: input.text, regionCode: '611002', writtenAt: unit.clock.now() };
  const note = await unit.notes.add(row);
  unit.check({ name: 'length', passed: true, detail: `${input.text.length}` });
  unit.plan({ name: 'answer', due: unit.today(), rule: 'note.answerDays = 0' });
  unit.notify({
    kind: 'note.written',
    to: { role: 'STATION_STAFF', region: note.regionCode },
    about: { type: 'Note', id: note.id },
  });
  unit.emit({
    kind: 'note.written',
    aggregate: { type: 'Note', id: note.id },
    region: note.regionCode,
    data: { length: input.text.length },
    snapshot: note,
  });
  if (input.text === 'refused') throw noteErrors.NOTE_REFUSED();
  return { note, again: [note.writtenAt] };
};

export const staff: Viewer = {
  kind: 'USER',
  subject: 'staff-1',
  grants: [{ role: 'STATION_STAFF', region: '611002', subject: 'station-1' }],
  scopes: [],
};

export const noon = new Date('2026-03-01T04:00:00.000Z');

export const baseOf = (database: Database, more: Partial<CommandBase<Notes>> = {}): CommandBase<Notes> => ({
  viewer: staff,
  requestId: 'request-1',
  clock: fixedClock(noon),
  calendar: { isWorkday: () => true },
  policy: fixedPolicies(),
  database,
  repositoriesOf: (manager) => ({ notes: repositoryOf(manager, noteTable) }),
  ...more,
});

export const withoutToken = (database: Database): CommandBase<Notes> => baseOf(database, { viewer: anyone });

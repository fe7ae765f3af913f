type Close = () => Promise<void> | void;

const open: Close[] = [];

/** Closes when the spec file has ended: the last opened first, so that a database is dropped after its users are gone. */
export const closeAfterSpec = (close: Close): void => {
  open.push(close);
};

export const closeAll = async (): Promise<void> => {
  for (let close = open.pop(); close; close = open.pop()) await close();
};

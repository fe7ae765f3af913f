import { sqlMigration } from '@renda/persistence';

const former = `('link-opinion-to-suggestion', 'resolve-opinion-by-reply', 'take-opinion-back-from-suggestion')`;

export const followSuggestionsInOrder = sqlMigration('0005-follow-suggestions-in-order', {
  up: `
    -- Three consumers, each at its own pace, lost the order of a suggestion's events (EVT-1): one takes over, from where the slowest was.
    INSERT INTO consumer_checkpoint (consumer, producer, sequence)
      SELECT 'opinion-follows-suggestion', 'suggestions', min(sequence) FROM consumer_checkpoint
      WHERE consumer IN ${former} HAVING count(*) = 3;
    -- What lies after the checkpoint is read again.
    DELETE FROM parked_event WHERE consumer IN ${former} AND sequence >
      (SELECT coalesce(max(sequence), 0) FROM consumer_checkpoint WHERE consumer = 'opinion-follows-suggestion');
    UPDATE parked_event SET consumer = 'opinion-follows-suggestion' WHERE consumer IN ${former};
    DELETE FROM consumer_checkpoint WHERE consumer IN ${former};`,
  down: `
    INSERT INTO consumer_checkpoint (consumer, producer, sequence)
      SELECT former, producer, sequence FROM consumer_checkpoint,
        unnest(ARRAY['link-opinion-to-suggestion', 'resolve-opinion-by-reply', 'take-opinion-back-from-suggestion']) former
      WHERE consumer = 'opinion-follows-suggestion';
    UPDATE parked_event SET consumer = CASE kind
      WHEN 'suggestion.filedFromOpinion' THEN 'link-opinion-to-suggestion'
      WHEN 'suggestion.replied' THEN 'resolve-opinion-by-reply'
      ELSE 'take-opinion-back-from-suggestion' END
      WHERE consumer = 'opinion-follows-suggestion';
    DELETE FROM consumer_checkpoint WHERE consumer = 'opinion-follows-suggestion';`,
});

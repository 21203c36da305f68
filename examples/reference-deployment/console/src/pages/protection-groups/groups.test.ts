import { expect, it } from 'vitest';
import { summaryOfHealth } from '../../components/servers';
import { bodyOf, missing, NEW_GROUP } from './draft';
import { effective } from './effective';

it('sends the selection that is chosen, and keeps the other', () => {
  const draft = { ...NEW_GROUP, name: ' Web ', tags: [{ name: 'tier', value: 'web' }, { name: '', value: 'x' }], serverIds: ['s-1'] };
  expect(bodyOf(draft)).toMatchObject({ name: 'Web', tagCriteria: { tier: 'web' }, serverIds: [] });
  expect(bodyOf({ ...draft, by: 'servers' })).toMatchObject({ tagCriteria: {}, serverIds: ['s-1'] });
});

it('says what is missing, field by field', () => {
  expect(missing(NEW_GROUP)).toEqual({
    name: 'A group needs a name.',
    accountId: 'An account has 12 digits.',
    region: 'Choose a Region.',
    selection: 'Name at least one tag.',
  });
});

it('tells where a launch setting comes from', () => {
  const group = { instanceType: 'm6i.large', copyTags: true };
  const of = (own: Parameters<typeof effective>[1]) =>
    Object.fromEntries(effective(group, own).map((it) => [it.field, `${it.value ?? '-'} of ${it.origin}`]));

  expect(of(undefined)).toMatchObject({ instanceType: 'm6i.large of group', subnetId: '- of DRS' });
  expect(of({ settings: { instanceType: 'c7i.large' } })).toMatchObject({ instanceType: 'c7i.large of server', copyTags: 'yes of group' });
  expect(of({ useGroupDefaults: false, settings: {} })).toMatchObject({ instanceType: '- of DRS' });
});

it('says the worst health first', () => {
  expect(summaryOfHealth(['HEALTHY', 'STALLED', 'HEALTHY'])).toEqual({ type: 'error', text: '1 stalled, 2 healthy' });
  expect(summaryOfHealth(['HEALTHY'])).toEqual({ type: 'success', text: 'All healthy' });
});

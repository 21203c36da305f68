import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api';
import { DataTable } from '.';

function show(items: { id: string }[] | undefined, problem?: unknown) {
  return render(
    <MemoryRouter initialEntries={['/?find=two']}>
      <DataTable
        title="Things"
        filter="find"
        items={items}
        problem={problem}
        idOf={(it) => it.id}
        empty="There is nothing"
        columns={[{ id: 'id', header: 'Id', cell: (it) => it.id }]}
      />
    </MemoryRouter>,
  );
}

describe('a table', () => {
  it('takes its filter from the address', () => {
    show([{ id: 'one' }, { id: 'two' }]);
    expect(screen.queryByText('one')).toBeNull();
    expect(screen.getByText('two')).toBeTruthy();
  });

  it('says that there is nothing only if that is known', () => {
    show([]);
    expect(screen.getByText('There is nothing')).toBeTruthy();
  });

  it('does not say that there is nothing when it could not be read', () => {
    show(undefined, new ApiProblem(503, { code: 'SERVICE_UNAVAILABLE', message: 'the store does not answer' }));
    expect(screen.queryByText('There is nothing')).toBeNull();
    expect(screen.getByText('It is not known what there is now.')).toBeTruthy();
    expect(screen.getByText('the store does not answer')).toBeTruthy();
  });
});

import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api';
import { Duration, ProblemAlert, StatusBadge, Time, asCurl, formatDuration, parseDuration } from '.';

describe('what components show', () => {
  it('says durations as people do', () => {
    expect(formatDuration(0)).toBe('0 s');
    expect(formatDuration(125_000)).toBe('2 min 5 s');
    expect(formatDuration(3_599_600)).toBe('1 h');
    expect(formatDuration(90 * 3_600_000)).toBe('3 d 18 h');
    expect(formatDuration(-45_000)).toBe('−45 s');
    render(<Duration of="PT1H15M" />);
    expect(screen.getByText('1 h 15 min').title).toBe('PT1H15M');
  });

  it('reads the durations of the API', () => {
    expect(parseDuration('PT1.5S')).toBe(1_500);
    expect(parseDuration('P1DT2H')).toBe(26 * 3_600_000);
    expect(() => parseDuration('1h')).toThrow('not a duration');
  });

  it('tells a moment with its offset on hover', () => {
    render(<Time at="2026-11-28T13:03:09Z" />);
    expect(document.querySelector('time')?.title).toContain('(13:03:09 UTC)');
  });

  it('shows the sentence of the API, the field and the request', () => {
    render(
      <ProblemAlert
        of={
          new ApiProblem(400, {
            code: 'INVALID_INPUT',
            error: 'Invalid input',
            message: 'the plan cannot be saved',
            details: [{ path: 'name', rule: 'must not be empty' }],
            requestId: 'r-7',
          })
        }
      />,
    );
    for (const text of ['the plan cannot be saved', 'must not be empty', 'Request r-7']) {
      expect(screen.getByText(text, { exact: false })).toBeTruthy();
    }
  });

  it('has a word for a status', () => {
    render(<StatusBadge status="AWAITING_APPROVAL" />);
    expect(screen.getByText('Awaiting approval')).toBeTruthy();
  });

  it('writes a line for the shell that quotes what it must', () => {
    expect(asCurl('http://h', { method: 'POST', path: '/executions', body: { reason: "it's on" } })).toBe(
      `curl -sS -X POST http://h/executions -H "Authorization: Bearer $DRS_ORCHESTRATION_TOKEN" ` +
        `-H 'Content-Type: application/json' -d '{"reason":"it'\\''s on"}'`,
    );
  });
});

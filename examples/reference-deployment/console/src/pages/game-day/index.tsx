import { Route, Routes } from 'react-router';
import { GamePage } from './GamePage';
import { Lobby } from './Lobby';
import { ScorePage } from './ScorePage';

/** Rehearsals of a disaster in a simulated world of their own. */
export default function GameDay() {
  return (
    <Routes>
      <Route index element={<Lobby />} />
      <Route path="games/:gameId" element={<GamePage />} />
      <Route path="scores/:gameId" element={<ScorePage />} />
    </Routes>
  );
}

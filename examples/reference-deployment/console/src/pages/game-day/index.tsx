import { Route, Routes } from 'react-router';
import { Lobby } from './Lobby';
import { Loading } from '../../shell';
import { later } from '../../components/later';

const GamePage = later(() => import('./GamePage').then((it) => it.GamePage), <Loading />);
const ScorePage = later(() => import('./ScorePage').then((it) => it.ScorePage), <Loading />);

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

import { Route, Routes } from 'react-router';
import { later } from '../../components/later';
import { Loading } from '../../shell';

const CreatePlan = later(() => import('./EditPlan').then((it) => it.CreatePlan), <Loading />);
const EditPlan = later(() => import('./EditPlan').then((it) => it.EditPlan), <Loading />);
const PlanDetails = later(() => import('./PlanDetails').then((it) => it.PlanDetails), <Loading />);
const PlansTable = later(() => import('./PlansTable').then((it) => it.PlansTable), <Loading />);

export default function RecoveryPlans() {
  return (
    <Routes>
      <Route index element={<PlansTable />} />
      <Route path="create" element={<CreatePlan />} />
      <Route path=":planId/edit" element={<EditPlan />} />
      <Route path=":planId/:tab?" element={<PlanDetails />} />
    </Routes>
  );
}

import { Route, Routes } from 'react-router';
import { CreatePlan, EditPlan } from './EditPlan';
import { PlanDetails } from './PlanDetails';
import { PlansTable } from './PlansTable';

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

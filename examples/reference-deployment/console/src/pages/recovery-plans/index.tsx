import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { usePageTitle } from '../../shell';

export default function RecoveryPlans() {
  usePageTitle('Recovery plans');
  return <ContentLayout header={<Header variant="h1">Recovery plans</Header>} />;
}

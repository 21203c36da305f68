import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { usePageTitle } from '../../shell';

export default function Executions() {
  usePageTitle('Executions');
  return <ContentLayout header={<Header variant="h1">Executions</Header>} />;
}

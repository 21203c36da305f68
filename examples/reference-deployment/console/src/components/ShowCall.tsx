import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useApi } from '../api';
import { asCurl, quoted, TOKEN, type Call } from './calls';

/**
 * The same action without the console, ready to copy.
 *
 * @param call the request that the button sends
 * @param cli the words of the command line for it, such as `approve 5f3a --wave web`
 */
export function ShowCall({ call, cli }: { call: Call; cli?: string }) {
  const { url } = useApi();
  return (
    <ExpandableSection headerText="Do this without the console">
      <SpaceBetween size="s">
        <Box color="text-body-secondary">
          In a shell whose variable <Box variant="code">{TOKEN}</Box> has an access token
          {cli === undefined ? '.' : '; after drs-orchestration login the command line does without.'}
        </Box>
        {cli !== undefined && <Line label="Command line" text={`drs-orchestration --server ${quoted(url)} ${cli}`} />}
        <Line label="REST" text={asCurl(url, call)} />
      </SpaceBetween>
    </ExpandableSection>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <FormField label={label} stretch>
      <CopyToClipboard
        variant="inline"
        textToCopy={text}
        copyButtonAriaLabel={`Copy: ${label}`}
        copySuccessText="Copied"
        copyErrorText="It could not be copied"
      />
    </FormField>
  );
}

/**
 * The state stores on DynamoDB; start at {@link
 * io.github.drsorchestration.aws.dynamodb.DynamoStores}.
 *
 * <p>What is stored where. A key that does not begin with {@code #} is the id of a value. The JSON
 * of an item is its {@code body}, text or compressed, in the form {@code schemaVersion}; an item of
 * a newer form than this library knows is refused.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><th>Table</th><th>Key</th><th>Item</th></tr>
 * <tr><td>protection-groups<br>recovery-plans<br>target-accounts</td>
 *     <td>groupId, planId or accountId</td>
 *     <td>A value. {@code version} is the condition of every write, {@code writes} the tokens of
 *     the last eight, by which a writer recognises its own write.</td></tr>
 * <tr><td>protection-groups<br>recovery-plans</td><td>#NAME#{folded name}</td>
 *     <td>Whose name it is, {@code holder}.</td></tr>
 * <tr><td>protection-groups</td><td>#SERVERS#{00 to 63}</td>
 *     <td>Which group names which server, for the servers with this hash; {@code revision} is the
 *     condition of a write.</td></tr>
 * <tr><td>execution-history</td><td>executionId, planId</td>
 *     <td>The header: the execution without its parts, and which save wrote each part. It alone is
 *     in {@code StatusIndex} (status, startTime), {@code PlanIndex} (planId, startTime) and
 *     {@code StartIndex} (list, startTime).</td></tr>
 * <tr><td></td><td>executionId, #PART#{part}</td>
 *     <td>A part, with the token of the save that wrote it, {@code reference}: what was copied at
 *     the start, the findings, a wave, or a slice of its servers or attempts.</td></tr>
 * <tr><td></td><td>executionId, #PART#{part}#{token}</td>
 *     <td>A part that was written before its header, because the save was too large for one
 *     transaction. Without a header that names it, it is left over from a lost race or a crash.</td></tr>
 * <tr><td></td><td>executionId, #EVENT#{sequence}</td>
 *     <td>The events of a save, at the place of the last one.</td></tr>
 * <tr><td></td><td>executionId, #ID</td><td>Ensures that an id has one header.</td></tr>
 * <tr><td></td><td>#UNSETTLED, executionId</td><td>An execution that is not settled.</td></tr>
 * <tr><td></td><td>#CLAIM#{server}, #CLAIM</td>
 *     <td>Which execution holds the server, {@code holder}, and since which call.</td></tr>
 * </table>
 *
 * <p>{@code expiresAt} is 90 days after the end of an execution that is settled, on its header, and
 * a week later on everything else of it. {@code marked} on a header says that some of it may
 * expire.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.policies;

import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;

/** Handles at the ends of a selected edge; the policy of the item that an end is dropped on decides. */
public final class EndsPolicy extends ConnectionEndpointEditPolicy {
}

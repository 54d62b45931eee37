/** What tools want to know of dashboards of every age, read from the tree as it is. */
@NullMarked
package dev.wfmon.grafana.view;

import org.jspecify.annotations.NullMarked;

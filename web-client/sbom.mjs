// Prints the bill of materials of what goes into the page. Left to npm (11.19: --omit=dev), it lacks React
// and everything else that a package of the tests has for its peer.
import { execFileSync } from 'node:child_process';

const bill = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], { maxBuffer: 1 << 24 }));
const isOfTests = ({ properties = [] }) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
const left = new Set(bill.components.filter(isOfTests).map(component => component['bom-ref']));

bill.components = bill.components.filter(component => !left.has(component['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => !left.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(on => !left.has(on)) }));
console.log(JSON.stringify(bill, null, 2));

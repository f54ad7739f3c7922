import {examine} from './doctor/examine.ts'

/* `npm run doctor` looks at settings and machine as the start would meet them, and ends with 1 where something has to be done. */
const findings = await examine()
for (const {topic, isFine, text} of findings) console.log(`${isFine ? 'fine' : 'LOOK'}  ${topic.padEnd(9)}  ${text}`)
const wrong = findings.filter(({isFine}) => !isFine).length
console.log(wrong === 0 ? '\nNothing has to be done.' : `\n${wrong} of ${findings.length} to look at.`)
process.exitCode = wrong === 0 ? 0 : 1

// docxtemplater, easy-template-x and carbone as their documentation shows them.
const fs = require("fs");
const [tool, template, recordsFile, out] = process.argv.slice(2);
const records = JSON.parse(fs.readFileSync(recordsFile, "utf8"));
const target = (number) => `${out}/${number}.docx`;

async function docxtemplater() {
  const Docxtemplater = require("docxtemplater");
  const PizZip = require("pizzip");
  const content = fs.readFileSync(template);
  return async () => {
    records.forEach((words, number) => {
      const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
      document.render(words);
      fs.writeFileSync(target(number), document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
    });
  };
}

async function easyTemplateX() {
  const { TemplateHandler } = require("easy-template-x");
  const content = fs.readFileSync(template);
  const handler = new TemplateHandler();
  return async () => {
    for (const [number, words] of records.entries()) {
      fs.writeFileSync(target(number), await handler.process(content, words));
    }
  };
}

async function carbone() {
  const carbone = require("carbone");
  const one = (words) =>
    new Promise((resolve, reject) =>
      carbone.render(template, words, {}, (error, result) => (error ? reject(error) : resolve(result))),
    );
  return async () => {
    for (const [number, words] of records.entries()) {
      fs.writeFileSync(target(number), await one(words));
    }
  };
}

async function main() {
  const work = await { docxtemplater, "easy-template-x": easyTemplateX, carbone }[tool]();
  const used = process.cpuUsage();
  const started = process.hrtime.bigint();
  await work();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const cpu = process.cpuUsage(used);
  const report = { seconds, cpu: (cpu.user + cpu.system) / 1e6, peak_kb: process.resourceUsage().maxRSS };
  console.log(JSON.stringify(report));
  process.exit(0);
}

main().catch((error) => {
  console.error(String(error.stack || error).slice(0, 2000));
  process.exit(1);
});

import { describe, expect, it } from 'vitest';
import { params } from './test-params.ts';

const stance = (sentences: string) => params('customer-data-training', sentences).stance;

describe('how far the customer’s data may train models', () => {
  it.each([
    'Provider will not use Customer Data to train, retrain, or improve any foundation models.',
    'Customer Data will never be used to train generative AI models.',
    'We do not train our models on your business data by default, and no customer content is shared with model providers for training.',
    'Provider shall not, and shall not permit any third party to, use Customer Data to develop, train, or improve any artificial intelligence or machine learning model.',
    'Your data is not used for model training.',
    'No Customer Data is used for training.',
    'The AI features do not learn from your data.',
    'Provider does not use Customer Content to train AI models. Our sub-processors are contractually prohibited from using Customer Content to train their models.',
    'Third-party AI providers do not use Customer Data to train their models.',
    'Neither Provider nor its sub-processors may use Customer Data for the training of AI.',
    'Inputs and Outputs are excluded from model training.',
    'Provider shall ensure that its LLM providers do not use Customer Data for training purposes.',
    'Provider warrants that Customer Data shall be used solely to provide the Services and not for training, tuning or improving any AI model.',
    'We will only use your data to provide the service, and will not use it to improve our models.',
    'Provider may use Usage Data to improve its Services but shall not use Customer Data to train AI models.',
    'Provider uses Anthropic and OpenAI as model providers. Data submitted through their API is not used to train their models.',
    'Customer Data is processed by our models, but the models are not trained on it.',
    'Our AI models are stateless: prompts are discarded after processing and are never used for training or fine-tuning.',
    'We do not use your inputs or outputs to train our models.',
    'Customer shall not use Output to train competing models. Provider does not train its models on Customer Data.',
    'Your prompts, completions and files are yours; none of them is used to train foundation models.',
    'Provider shall refrain from using Customer Data for training or fine-tuning of models.',
    'Do you train on our data? No. Not the big models, not our own.',
    'Nothing you say to the assistant teaches any model.',
    'Neither code nor tables go into anybody’s model.',
    'Provider processes Customer Data only on documented instructions from Customer and does not use it to train models.',
    'We look at your content only when you ask us for support, and we never use it to train our models.',
    'Provider does not train on Customer Data. An administrator can turn the AI features off at any time.',
    'Neither we nor the makers of our models use what you upload for teaching a model.',
    'Nothing you dictate to us teaches any model, whoever made it.',
    'Your recordings are not used to make our models better.',
    'Provider does not train its models on Customer Data. You may object to a new sub-processor that handles your data within 30 days.',
  ])('is never where nothing learns from it, and nothing is said that turns this: %s', (sentence) => {
    expect(stance(sentence)).toBe('never');
  });

  it.each([
    'Provider will not train on Customer Data except with Customer’s prior written consent.',
    'By default, we do not train on any inputs or outputs from our business products. If you choose to share feedback with us, that conversation may be used to train our models.',
    'You can opt in to let us use your content to improve our models.',
    'Unless Customer expressly opts in, Provider does not use Customer Data to train models.',
    'We will not use your Customer Content to train our models unless you have given us permission.',
    'Provider may use Customer Data to train models only if Customer has enabled the Data Sharing setting.',
    'Model improvement is off by default and your prompts are used for training only where an administrator activates it.',
    'Provider may fine-tune models with Customer Data only at Customer’s request.',
    'With your explicit permission we may use samples of your data to fine-tune our models.',
    'Provider will not use Customer Data to train its models without Customer’s prior written consent.',
    'We only train on your data if you have opted in.',
    'If you sign the learning supplement, we may use frames from your site to train models offered to others.',
    'It is off until you turn it on, and turning it off again takes your photos out of the next round of teaching.',
    'We do not train on your files. If you join the Pilot Group, your corrections help train the next version.',
  ])('is opt-in where nothing learns from it until the customer asks for it: %s', (sentence) => {
    expect(stance(sentence)).toBe('opt-in');
  });

  it.each([
    'We may use Content to train our models. You can opt out by following the instructions in this article.',
    'When you use our services for individuals, we may use your content to train our models. You can opt out of training through our privacy portal.',
    'Provider may use Customer Data to improve its machine learning models unless Customer notifies Provider in writing that it objects.',
    'Your conversations are used to improve our AI. You can turn this off in settings at any time.',
    'If you do not want your data to be used for training, contact support.',
    'We may use your content to train our models unless you switch this off in your settings.',
    'Your conversations help us train our models. You may opt out at any time in your account.',
    'We use drafts and edits to make the assistant write better for everyone. Prefer not? Tick “Keep my writing out of it” in your profile.',
    'Corrections made by Customer’s users flow into the next model unless Customer has ticked the box against it in the order form.',
    'Provider tunes its classifier on tickets of all customers. A Customer that does not want this may say so in the order form.',
    'We use your chats to teach the assistant. Write to us if you object and we will leave yours aside.',
  ])('is opt-out where it is learnt from until the customer refuses: %s', (sentence) => {
    expect(stance(sentence)).toBe('opt-out');
  });

  it.each([
    'Provider does not sell Customer Data, but uses it to train its models.',
    'Nothing in this agreement prevents Provider from using Customer Content to train its models.',
    'Customer agrees that Provider may use Customer Data to train, test and improve its machine learning models.',
    'We use your prompts and outputs to train our AI models.',
    'By using the Services, you consent to our use of your Content for training our artificial intelligence models.',
    'Provider may use Inputs to develop new products and to train algorithms.',
    'You grant us a worldwide, non-exclusive, royalty-free licence to use, reproduce, and create derivative works of User Content to operate and improve the Services, including to train machine-learning models.',
    'You grant us a licence to use your content to train and improve our AI models.',
    'You give us leave to use your content for research and development, which includes training models. No setting turns this off.',
    'Your uploads are used to train and improve our recognition models.',
    'You license us to use submissions for training our models. There is no setting that turns this off.',
  ])('is yes where it is learnt from, and nothing is said that ends this: %s', (sentence) => {
    expect(stance(sentence)).toBe('yes');
  });

  it.each([
    'Provider may use Customer Data to provide, maintain and improve the Services.',
    'Provider may use aggregated and anonymised data to improve its products and train its models.',
    'Customer grants Provider a licence to host, copy, display and process Customer Data to provide the Services and to develop new features.',
    'Customer shall not use Outputs to train any model that competes with Provider.',
    'The Service uses machine learning models to process Customer Data and generate outputs.',
    'Customer may upload documents to train its own assistant.',
    'Provider personnel receive annual security training covering the handling of Customer Data.',
    'Provider offers training on the use of the Services and on the data it processes.',
    'The models have been trained on publicly available data and licensed content.',
    'Provider may use feedback to improve the Services.',
    'Provider processes personal data only on documented instructions from Customer. Customer may object to a new sub-processor within 30 days.',
    'We use cookies to improve our services and you may opt out of analytics cookies in your browser.',
    'We will not use Customer Data for any purpose other than providing and improving the Services.',
    'Provider may collect usage data and use it to enhance the service. Users may opt out of marketing messages.',
    'We may use your content to provide, maintain and improve our services.',
    'We may use your content to improve our services. For example, what you tell the health coach is not used to train models.',
    'Whether a model maker learns from your prompts depends on its own terms.',
    'The materials may be used at home for learning.',
    'You will not use the outputs to develop models that compete with ours.',
    'We are under no obligation to provide training on how data is entered.',
    'We use your content to improve our services. Where you enable an integration, we use its data as well.',
    'Some models may train on your inputs and may let you opt out, as their terms say.',
  ])('is unclear where whether anything learns from it is not said: %s', (sentence) => {
    expect(stance(sentence)).toBe('unclear');
  });

  it('is unclear where a form only offers boxes to tick', () => {
    expect(
      params(
        'customer-data-training',
        'Training:\n\n- [ ] Provider may not use Inputs or Outputs to train its models.\n\n- [ ] Provider may use Inputs and Outputs to train its models.\n',
      ),
    ).toEqual({ stance: 'unclear' });
  });
});

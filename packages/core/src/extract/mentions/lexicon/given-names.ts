/** Given names, and family names as common as these, of many cultures: an open list of general knowledge. */
export const GIVEN_NAMES = `
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron
  henry peter adam nathan douglas zachary walter kyle harold carl jeremy gerald keith roger arthur terry lawrence sean
  christian albert austin joe ethan jesse willie billy bryan bruce ralph roy louis eugene philip bobby johnny russell harry
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
  emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna
  ruth brenda pamela nicole katherine samantha christine emma catherine virginia rachel janet maria heather diane julie
  joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea hannah jacqueline gloria teresa
  grace rose theresa beverly denise marilyn danielle sophia
  ahmed ahmad mohammed muhammad mohamed mohammad mahmoud mahmud mustafa mustapha ali hassan hasan hussein hussain husain
  ibrahim ismail ismael omar umar osman usman othman khalid khaled abdullah abdallah abdul abdulrahman abdel abdelaziz
  abdulaziz yusuf youssef yousef yousuf saleh salih salem salim said saeed sami samir karim kareem tariq tarek walid waleed
  fahd faisal nasser nasir jamal gamal adel adil hamid hamed hamad majid rashid rashed sultan salman bandar turki khalifa
  mansour mansur amin ameen anwar ayman bashar bashir bilal fadi farid faruk farouk fuad ghassan habib haidar haider hisham
  imad iyad jaber jabir jalal kamal maher malik marwan munir nabil naji qasim kassem qassem rafiq ramzi riad riyadh saad
  saif samer sharif suleiman sulaiman suleyman taha talal wael yahya yasin yassin yasser zaid ziad zakaria fatima aisha
  khadija maryam mariam zainab amina layla leila noor nour hala huda salma rania samira yasmin
  musa isa sani danjuma garba bello sule shehu aliyu abubakar aminu lawal yakubu tukur buhari adamu idris haruna yahaya
  dauda audu sambo babangida kabiru murtala gambo nuhu umaru bala tanko hamza mamman ado jibrin jibril ishaku ishaya
  danladi magaji waziri sanusi nasiru kasim hadiza zara
  emeka chukwu chukwuma chinedu chidi obinna ikenna ifeanyi nnamdi uche okechukwu azubuike ngozi nkechi amaka chioma
  ebere obi okafor okoro nwosu eze nwachukwu onyeka kelechi chike ugochukwu chukwuemeka chijioke
  adebayo adekunle adewale ade olusegun segun babatunde tunde bola bolaji olu femi olufemi kunle kayode ayo ayodele dele
  wale gbenga rotimi yemi yemisi funmi folake adeniyi adeyemi ogun olusola abiodun abayomi idowu taiwo kehinde oluwaseun
  gideon sunday monday friday emmanuel victor moses solomon abel jonah isaac elijah samson godwin innocent blessing
  goodluck promise festus augustine sylvester cyril clement vincent felix julius
  kwame kofi kwesi kojo yaw kwabena akosua ama nana mensah owusu osei boateng asante nkrumah addo akufo
  mamadou amadou moussa ousmane ibrahima abdoulaye cheikh modou aliou babacar seydou souleymane issa boubacar bakary
  idriss mahamat hissene issoufou salou djibo assimi sadio goita paul-henri blaise yacouba thomas laurent alassane
  jean pierre jacques michel andre philippe alain bernard francois henri claude daniel dominique yves gilles luc marc
  olivier pascal patrice rene roland serge thierry xavier antoine guillaume nicolas julien sebastien emmanuel denis
  hailemariam abiy tesfaye getachew tadesse mulugeta berhanu haile mengistu meles gebre tsadkan kebede girma birhanu
  isaias salva riek omer abdelrahim abdelfattah yoweri museveni muhoozi kahinda kagame uhuru kenyatta odinga ruto
  kipchumba kiprop wanjiru mwangi kamau njoroge otieno ochieng juma hamisi salum jakaya benjamin magufuli
  cyril jacob thabo nelson sipho themba bongani mandla lindiwe nkosazana tshepo emmerson robert constantino joice
  joao jose antonio manuel carlos luis francisco pedro paulo fernando miguel rafael ricardo eduardo jorge sergio
  roberto alberto raul hugo diego pablo javier alejandro andres juan oscar mario martin gustavo hector victor cesar
  enrique guillermo ramon alfredo arturo ernesto ignacio julio rodrigo salvador vicente nicolas daniel gabriel
  luisa carmen rosa isabel ana claudia gabriela lucia marta paula pilar silvia veronica ximena delcy dilma cristina
  luiz joaquim tiago bruno thiago marcelo flavio renato jair hamilton braga
  vladimir sergei sergey dmitry dmitri alexei aleksei nikolai nikolay mikhail andrei andrey igor ivan oleg yuri boris
  viktor anatoly valery vitaly konstantin evgeny yevgeny alexandr aleksandr pavel roman maxim denis ruslan ramzan
  gennady grigory leonid stanislav vyacheslav volodymyr petro oleksandr oleksiy andriy serhiy valeriy kyrylo mykhailo
  denys bohdan taras ihor mykola yulia olga tatiana natalia svetlana elena irina ekaterina anastasia ksenia
  andrzej jan piotr krzysztof tomasz pawel marcin jerzy marek jaroslaw mateusz antoni kazimierz jozef zbigniew lech
  milan zoran dragan slobodan goran ratko radovan aleksandar ivica nebojsa milos vojislav tomislav franjo stipe
  istvan laszlo janos gyorgy viktor ferenc zoltan andras peter ion nicolae traian klaus marcel gheorghe bogdan
  hans klaus wolfgang jurgen heinz gerhard helmut manfred dieter werner horst uwe stefan thomas andreas frank jens
  matthias olaf annalena ursula angela christine sabine petra monika anders lars erik sven bjorn jens ole
  giovanni giuseppe antonio mario luigi francesco sergio matteo giorgia silvio romano paolo marco andrea enrico
  yannis nikos giorgos kostas dimitris alexis kyriakos panagiotis stavros recep tayyip ahmet mehmet mustafa huseyin
  hulusi yasar hakan fikri suleyman ismail kemal devlet bulent tansu necdet isik ilker cevik ozgur ekrem
  ali reza hossein hassan mohsen qasem ghasem esmail mahmoud akbar javad abbas gholamali sadegh mojtaba amir behrouz
  bahram farhad hamid kazem masoud mehdi mohammad-reza morteza nader parviz ramin saeed yahya
  imran nawaz asif shahbaz bilawal pervez pervaiz ashfaq raheel qamar asim zafar javed iqbal khalid tariq akhtar
  rashid sajjad shah syed malik chaudhry khan zia muhammad ayub yahya liaquat fazlur maulana
  narendra amit rajnath manmohan rahul sonia arvind atal lal krishna ram rajesh suresh ramesh mahesh dinesh mukesh
  anil sunil vijay ajay sanjay rajiv rakesh ashok arun deepak manoj bipin manohar nirmala sushma smriti priya singh
  kumar sharma gupta verma patel reddy rao nair iyer menon das bose banerjee chatterjee mukherjee
  mahinda gotabaya maithripala ranil chandrika sarath kamal jagath shavendra sheikh hasina khaleda ziaur ershad
  moeen aziz waker min aung hlaing thein sein than shwe soe win maung ko thura tin kyaw htin suu kyi
  prayut prayuth prawit thaksin yingluck anutin srettha apirat chalermchai hun sen manet tea banh samdech
  nguyen tran pham phan vo dang bui truong trong phu minh xuan quang dung thanh van thi
  joko prabowo susilo bambang gatot andika moeldoko wiranto budi agus hadi yudo dudung tito luhut megawati
  rodrigo ferdinand benigno gloria delfin eduardo leila sara bongbong ronald romeo cirilito
  mahathir najib anwar muhyiddin ismail hishammuddin zahid rosmah lee kuan yew hsien loong
  xi jinping li keqiang wang yi qishan zhang youxia wei fenghe hu jintao wen jiabao zhao leji liu he yang jiechi
  chen quanguo guo boxiong xu caihou zhou yongkang bo xilai deng xiaoping jiang zemin zhu lin ma sun gao luo
  kim jong un il sung yo jung park geun hye moon jae lee myung bak yoon suk yeol han duck cho kang choi
  shinzo yoshihide fumio taro junichiro yukio naoto yasuo shigeru ichiro hiroshi takeshi kenji akira satoshi
  benjamin yitzhak shimon ariel ehud avigdor naftali yair benny gadi gabi moshe yoav aviv herzi yaakov dan
  mahmoud ismail yahya khaled marwan saeb rami jibril majid hussein bashar rifaat asef maher mamlouk
  nouri haider adel barham jalal massoud masoud nechirvan qubad muqtada hadi qais falih
  hamid ashraf abdul rashid gul gulbuddin mullah hibatullah sirajuddin haqqani yaqoob baradar amrullah atta
  islam shavkat nursultan kassym-jomart emomali gurbanguly serdar almazbek sooronbay sadyr ilham heydar nikol serzh
  robert levon vahagn mikheil giorgi bidzina irakli salome zurab
`;
